import assert from 'node:assert/strict';
import { loggedQuery, requestLabel } from '../../../src/api/transport/requestLabel';

describe('requestLabel', () => {
  it('names method and path as CallRail documents them', () => {
    const path = '/callrail/v3/a/ACC1/calls.json';
    assert.equal(requestLabel({ method: 'GET', path }), 'GET /v3/a/ACC1/calls.json');
    assert.equal(requestLabel({ method: 'POST', path: '/connections' }), 'POST /connections');
  });
});

describe('loggedQuery', () => {
  it('shows paging, and of all else the names alone', () => {
    const query = {
      page: 2,
      per_page: 250,
      search: '+15555550123',
      tags: ['VIP Jane Doe'],
      start_date: '2026-02-01',
      date_range: undefined,
    };
    assert.equal(loggedQuery(query), 'page=2&per_page=250&search&tags&start_date');
    assert.equal(loggedQuery(), '');
  });
});
