def next_url(page):
    """next_page names api.callrail.com"""
    from urllib.parse import urlsplit
    parts = urlsplit(page["next_page"])
    return f"https://gateway.maton.ai/callrail{parts.path}?{parts.query}"
def walk(client, first):
    page = client.get(first, headers={"Authorization": f"Bearer {KEY}"}).json()
    while page["has_next_page"]:
        url = next_url(page)
        page = client.get(url, headers={"Authorization": f"Bearer {KEY}"}).json()
def walk2(client, page):
    next_page = page["next_page"].replace("https://api.callrail.com", "https://gateway.maton.ai/callrail")
    return client.get(next_page, headers=H)
def walk3(client, params):
    next_page = 1
    while next_page:
        data = client.get("https://gateway.maton.ai/callrail/v3/a/ACC/companies.json", params={"page": next_page}, headers=H).json()
        next_page = next_page + 1 if data["page"] < data["total_pages"] else None
