// What is named after a key without being one.
export const MATON_KEY_HASH = '5f4dcc3b5aa765d61d8327deb882cf99';
export const CALLRAIL_COMPANY_KEY = 'COM019c46b9fc277a7881e3728fea20869b';
export const queryKeys = { callrailTokenCache: 'cr-token-cache-v2-2024' };
export const config = { callrailSwapScriptToken: '//cdn.callrail.com/companies/213472384/5f2c8b7d9e1a/12/swap.js' };
export const callrailSessionTokenRegex = '^[0-9a-f]{32}$';
const STORAGE_KEY_CALLRAIL = 'workspace/prefs/3f9a1b27c6';
const CALLRAIL_PUBLIC_KEY_ID = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
const MATON_SECRET_NAME = 'projects/12345/secrets/maton/versions/3';
const CALLRAIL_KEY_ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod-x7Kd92';
const CALLRAIL_API_KEY_PARAMETER = '/prod/eu-west-1/cr/v2/3f9';
const MATON_KEY_FINGERPRINT_2 = 'SHA256-uNiVztksCsDhcc0u9e8BrqLSQ1s1t';
const callrailWebhookSecretSha = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const callrailTokenCacheId = 'a3f1c9e27b5d4f60';
const matonKeyStorageName = 'app.settings.v2.maton-credential-2024';
