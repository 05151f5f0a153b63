export async function buildProduct() {}
export async function watchProduct() {}
