// expect: nextPageWithKey
const axios = require('axios');
const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };

async function more(page) {
  const { data } = await axios.get(page.next_page, { headers });
  return data;
}
module.exports = { more };
