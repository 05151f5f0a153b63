"""A client with objects, on the standard library alone: lists, gets, creates and updates.

It takes the base address, key and number of an account from its arguments, works through what a
small integration does, and prints what it has seen as JSON.
"""

import json
import sys
from datetime import datetime
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

base, key, account = sys.argv[1:4]


def send(method, url, params=None, body=None):
    if params:
        url += ("&" if "?" in url else "?") + urlencode(params)
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data=data, method=method)
    request.add_header("Authorization", f'Token token="{key}"')
    if data is not None:
        request.add_header("Content-Type", "application/json")
    with urlopen(request) as response:
        text = response.read()
        return json.loads(text) if text else None


def path(resource):
    return f"{base}/a/{account}/{resource}.json"


class Call:
    """Refuses fields that it does not know, as strict clients do."""

    fields = set(
        "answered business_phone_number customer_city customer_country customer_name "
        "customer_phone_number customer_state direction duration id recording recording_duration "
        "recording_player start_time tracking_phone_number voicemail agent_email tags note value "
        "lead_status source company_id".split()
    )

    def __init__(self, data):
        unknown = set(data) - self.fields
        if unknown:
            raise AttributeError(f"{unknown} are no attributes of a call")
        self.__dict__.update(data)
        self.start_time = datetime.fromisoformat(data["start_time"])

    def update(self, **changes):
        self.__init__(send("PUT", path(f"calls/{self.id}"), body=changes))


def relative_pages(url, params, list_key):
    """Follows `next_page` as it is given, with its own parameter once more."""
    answer = send("GET", url, params)
    items = list(answer[list_key])
    while answer.get("has_next_page"):
        answer = send("GET", answer["next_page"], {"relative_pagination": "true"})
        items += answer[list_key]
    return items


def offset_pages(url, params, list_key):
    items, page = [], 1
    while True:
        answer = send("GET", url, {**params, "page": page})
        items += answer[list_key]
        if len(answer[list_key]) == 0 or len(items) >= answer["total_records"]:
            return items
        page += 1


def refused(call):
    try:
        call()
    except HTTPError as error:
        return [error.code, json.loads(error.read())["error"]]
    return None


range_ = {"start_date": "2024-10-25", "end_date": "2026-11-22"}
seen = {}

params = {**range_, "relative_pagination": "true", "per_page": 250, "fields": "tags,source"}
calls = [Call(each) for each in relative_pages(path("calls"), params, "calls")]
seen["calls"] = [each.id for each in calls]
filtered = {**params, "per_page": 7, "direction": "outbound", "tags[]": "VIP"}
seen["filtered"] = [each["id"] for each in relative_pages(path("calls"), filtered, "calls")]

first = calls[0]
first.update(tags=["Python"], note="From Python", append_tags=False)
read = Call(send("GET", path(f"calls/{first.id}"), {"fields": "tags,note"}))
seen["tags"] = [tag["name"] for tag in read.tags]
seen["note"] = read.note

tag = send("POST", path("tags"), body={"name": "New", "tag_level": "account", "color": "cyan1"})
send("PUT", path(f"tags/{tag['id']}"), body={"name": "Newer"})
seen["tag"] = [each["name"] for each in offset_pages(path("tags"), {}, "tags") if str(each["id"]) == tag["id"]]
send("DELETE", path(f"tags/{tag['id']}"))
seen["deleted"] = refused(lambda: send("GET", path(f"tags/{tag['id']}")))
seen["color"] = refused(lambda: send("POST", path("tags"), body={"name": "A", "tag_level": "account", "color": "mauve"}))

companies = offset_pages(path("companies"), {"per_page": 2}, "companies")
seen["companies"] = [each["id"] for each in companies]
form = {
    "company_id": companies[0]["id"],
    "referrer": "https://www.google.com/",
    "referring_url": "https://www.google.com/",
    "landing_page_url": "https://example.com/",
    "form_url": "https://example.com/contact",
    "form_data": {"name": "Ada Byron", "phone_number": "+15559876543", "email": "ada@example.com"},
}
made = send("POST", path("form_submissions"), body={"form_submission": form})
datetime.fromisoformat(made["submitted_at"])
send("PUT", path(f"form_submissions/{made['id']}"), body={"tags": ["Python"], "value": "$40.00"})
forms = offset_pages(path("form_submissions"), {**range_, "per_page": 60, "fields": "tags,value"}, "form_submissions")
seen["forms"] = [each["id"] for each in forms]
seen["value"] = next(each["value"] for each in forms if each["id"] == made["id"])

texts = offset_pages(path("text-messages"), {**range_, "per_page": 20}, "conversations")
seen["conversations"] = [each["id"] for each in texts]
for each in texts:
    datetime.fromisoformat(each["last_message_at"])

user = send("POST", path("users"), body={
    "first_name": "Ada", "last_name": "Byron", "email": "ada@example.com",
    "role": "manager", "companies": [companies[0]["id"]],
})
seen["user"] = send("GET", path(f"users/{user['id']}"))["name"]
send("DELETE", path(f"users/{user['id']}"))
seen["account"] = send("GET", f"{base}/a/{account}.json")["id"]

json.dump(seen, sys.stdout)
