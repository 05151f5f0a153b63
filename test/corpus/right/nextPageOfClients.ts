import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };
const gateway = 'https://gateway.maton.ai/callrail/v3';
const api = axios.create({ baseURL: gateway, headers });
api.interceptors.request.use(config => ({ ...config, url: throughGateway(config.url) }));
const hooked = got.extend({ prefixUrl: gateway, headers, hooks: { beforeRequest: [throughGateway] } });
const keyless = axios.create({ headers: { Accept: 'application/json' } });
const pages = new LRUCache({ max: 100, headers });
const plain = ky.create({ prefixUrl: gateway, headers });

export const more = (page: Page) => api.get(page.next_page);
export const hookedMore = (page: Page) => hooked.get(page.next_page);
export const keylessMore = (page: Page) => keyless.get(page.next_page);
export const known = (page: Page) => pages.get(page.next_page);
export const moved = (page: Page) => plain.get(page.next_page.replace('https://api.callrail.com/v3/', ''));
