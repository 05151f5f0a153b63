import assert from 'node:assert/strict';
import { maskedText, maskedValue } from '../../../../src/core/requests/maskedBody';

const keys = { people: false };
const people = { people: true };

describe('What a body says of people', () => {
  it('keeps people unless they are to be masked', () => {
    const call = {
      id: 'CAL8154748ae6bd4e278a7cddd38a662f4f',
      company_name: 'Bright Smile Dental',
      customer_name: 'Ann Lee',
      customer_phone_number: '+17705550123',
      formatted_customer_phone_number: '770-555-0123',
      customer_city: 'Denver',
      note: 'Call back (404) 555-0199, ann@example.com',
      duration: 231,
      answered: true,
      start_time: '2026-11-22T10:00:00.000-05:00',
      tags: [{ id: 7, name: 'Quote', color: 'red1' }],
      landing_page_url: 'https://smile.example/offer?gclid=abc&name=Ann',
    };
    assert.deepEqual(maskedValue(call, keys), call);
    assert.deepEqual(maskedValue(call, people), {
      ...call,
      customer_name: '•••',
      customer_phone_number: '•••',
      formatted_customer_phone_number: '•••',
      customer_city: '•••',
      note: '•••',
      tags: [{ id: 7, name: '•••', color: 'red1' }],
      landing_page_url: 'https://smile.example/offer?•••',
    });
  });

  it('masks the name of a person, not that of a tag or company', () => {
    const user = { id: 'USR1', name: 'Ann Lee', email: 'ann@example.com', role: 'admin' };
    assert.deepEqual(maskedValue({ users: [user] }, people), {
      users: [{ id: 'USR1', name: '•••', email: '•••', role: 'admin' }],
    });
    const agent = { name: 'Ann Lee', phone_number: '+17705550123' };
    assert.deepEqual(maskedValue({ verified_caller_ids: [agent] }, people), {
      verified_caller_ids: [{ name: '•••', phone_number: '•••' }],
    });
    const company = { id: 'COM1', name: 'Bright Smile Dental', status: 'active' };
    assert.deepEqual(maskedValue({ companies: [company] }, people), { companies: [company] });
  });

  it('masks the words that people choose, which may name somebody, but not what is around them', () => {
    const tag = { id: 7, name: 'Call Ann Lee', color: 'red1', tag_level: 'company' };
    const call = { keywords: 'ann lee dentist', tags: ['Call Ann Lee'], source: 'Google Ads' };
    assert.deepEqual(maskedValue({ tags: [tag], calls: [call] }, people), {
      tags: [{ ...tag, name: '•••' }],
      calls: [{ keywords: '•••', tags: ['•••'], source: 'Google Ads' }],
    });
    assert.deepEqual(maskedValue({ tags: [tag], calls: [call] }, keys), {
      tags: [tag],
      calls: [call],
    });
  });

  it('masks whatever is called a name, but for names of the business', () => {
    const names = { display_name: 'Ann', user_name: 'Ann', contact: 'Ann', speaker: 'Ann Lee' };
    const business = {
      company_name: 'Bright Smile Dental',
      tracker_name: 'Website',
      source_name: 'Google Ads',
      campaign_name: 'Winter',
      form_name: 'Contact',
      account_name: 'Agency',
    };
    assert.deepEqual(maskedValue({ ...names, ...business }, people), {
      display_name: '•••',
      user_name: '•••',
      contact: '•••',
      speaker: '•••',
      ...business,
    });
  });

  it('masks what was searched for under each of its names', () => {
    const first_touch = { utm_term: 'ann lee dentist', url_utm_params: { utm_term: 'ann lee' } };
    assert.deepEqual(maskedValue({ first_touch }, people), {
      first_touch: { utm_term: '•••', url_utm_params: { utm_term: '•••' } },
    });
  });

  it('masks what a page was opened with, together and one by one', () => {
    const milestone = {
      landing: 'smile.example/offer?name=Ann',
      referrer: "https://smile.example/?q=O'Brien",
      landing_page_url_params: { name: 'Ann Lee', utm_source: 'google' },
    };
    assert.deepEqual(maskedValue({ first_touch: milestone }, people), {
      first_touch: {
        landing: 'smile.example/offer?•••',
        referrer: 'https://smile.example/?•••',
        landing_page_url_params: { name: '•••', utm_source: 'google' },
      },
    });
    assert.deepEqual(maskedValue(milestone, keys), milestone);
  });

  it('finds numbers however they are written', () => {
    for (const number of [
      'tel:7705550123',
      'Call.7705550123',
      'Call 7705550123.',
      'Call 770-555-0123.',
      '020 7946 0958',
      '(020) 7946 0958',
      '01632 960 983',
      '770-555-0123x1',
    ])
      assert.ok(!/\d{3}/.test(maskedText(number, people)), maskedText(number, people));
    for (const other of [
      '0.7705550123',
      '2026-11-22',
      '10:00:00.000-05:00',
      '2026-11-22T10:00:00Z',
    ])
      assert.equal(maskedText(other, people), other);
  });
});
