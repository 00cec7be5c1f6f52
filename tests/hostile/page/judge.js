// What is wrong with a card, held against the list of what the tables can make. It changes nothing.

/** What the values of an attribute look like that an article or a host has a say in, by the kind of text. */
const KINDS = {
  Address: isAddress,
  Sources: (value) => value.split(', ').every((one) => /^\S+ \d+w$/.test(one) && isAddress(one.split(' ')[0], 'src')),
  Class: (value) => /^card (standard|compact|hero|full)( light| dark)?( turned)?$/.test(value),
  Direction: (value) => /^(ltr|rtl|auto)$/.test(value),
  Language: isTag,
  Asked: isTag,
  Machine: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value),
  Size: (value) => /^[1-9]\d{0,5}$/.test(value),
  SearchField: (value) => /^[a-z\d]{1,16}$/i.test(value),
  Of: isClean,
  Alt: isClean,
  Outlet: isClean,
  Prompt: isClean,
};

/** @param {string} value */
function isTag(value) {
  return /^[a-z\d]+(-[a-z\d]+)*$/i.test(value);
}

/** @param {string} value @param {string} [attribute] */
function isAddress(value, attribute) {
  try {
    const { protocol, username, password, href } = new URL(value);
    const secure = protocol === 'https:' || (protocol === 'http:' && (attribute !== 'src' || onLoopback));
    return secure && !username && !password && plain(href) === plain(value);
  } catch {
    return leadsNowhere(value);
  }
}

/** Whether an address has a host that the URL Standard knows and some browser does not: there its link is none. @param {string} value */
const leadsNowhere = (value) => /^https?:\/\/[\w!"$&'()*+,.;=`{}~-]+(\/|$)/.test(value) && !URL.canParse(value);

/** A server's parser leaves two harmless signs in a path, and some in a host, as they are, which browsers encode. @param {string} address */
const plain = (address) => address.replace(/[!"$&'()*+,;=^`{|}~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const onLoopback = /^(localhost|127\.)/.test(location.hostname);

/** No control characters, no overrides of direction, no half of a pair. @param {string} text */
function isClean(text) {
  return !/[\0-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/.test(text) && text.isWellFormed();
}

/**
 * @param {ParentNode} root the card's root, or what it stands in
 * @param {Record<string, Record<string, string[]>>} allowed element → attribute → values
 * @returns {string[]}
 */
export function faultsOf(root, allowed) {
  const faults = [];
  const walker = document.createTreeWalker(/** @type {Node} */ (root), NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!isClean(node.nodeValue)) faults.push(`text ${JSON.stringify(node.nodeValue)}`);
    } else if (node.nodeType !== Node.ELEMENT_NODE) faults.push(`node ${node.nodeName}`);
    else faults.push(...faultsOfElement(/** @type {Element} */ (node), allowed));
  }
  return faults;
}

/** @param {Element} element @param {Record<string, Record<string, string[]>>} allowed */
function faultsOfElement(element, allowed) {
  const { localName, namespaceURI, attributes } = element;
  const known = Object.hasOwn(allowed, localName) && namespaceURI === 'http://www.w3.org/1999/xhtml' && allowed[localName];
  if (!known) return [`element ${localName}`];
  const faults = [];
  for (const { name, value } of attributes) {
    // The script hides a picture that cannot be shown.
    if (name === 'hidden' && value === '' && ['img', 'figure'].includes(localName)) continue;
    const values = Object.hasOwn(known, name) ? known[name] : [];
    if (!values.length) faults.push(`attribute ${localName} ${name}`);
    else if (!values.some((one) => fits(one, name, value))) faults.push(`value ${localName} ${name} ${JSON.stringify(value)}`);
  }
  const links = ['a', 'form'].includes(localName) && (element.hasAttribute('href') || element.hasAttribute('action'));
  if (links && !/noopener noreferrer$/.test(element.getAttribute('rel') ?? '')) faults.push(`rel ${localName}`);
  const href = localName === 'a' && element.getAttribute('href');
  if (href && !/^https?:$/.test(/** @type {any} */ (element).protocol) && !leadsNowhere(href)) faults.push('protocol');
  return faults;
}

/** @param {string} one @param {string} name @param {string} value */
const fits = (one, name, value) => (one[0] === '=' ? one.slice(1) === value : KINDS[one.slice(1)]?.(value, name));
