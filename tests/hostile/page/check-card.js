// Checks the DOM of a card against the elements and attributes that the view's tables can produce.

/** Whether a value is valid, by the kind of text that the table puts there. */
const KINDS = {
  Address: isAddress,
  Srcset: (value) => value.split(', ').every((one) => /^\S+ \d+w$/.test(one) && isAddress(one.split(' ')[0], 'src')),
  Class: (value) =>
    /^card (standard|compact|hero|full|(list|grid|carousel|headlines) stories( has-lead)?( numbered)?)( light| dark)?( unbounded)?( other-direction)?$/.test(
      value,
    ),
  Direction: (value) => /^(ltr|rtl|auto)$/.test(value),
  Language: isTag,
  RequestedLanguage: isTag,
  Rfc3339: (value) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(value),
  Number: (value) => /^[1-9]\d{0,4}$/.test(value),
  Dimension: (value) => /^[1-9]\d{0,5}$/.test(value),
  FocalPoint: (value) => /^x[0-4] y[0-4]$/.test(value),
  SearchFieldName: (value) => /^[a-z\d]{1,16}$/i.test(value),
  Field: isClean,
  Alt: isClean,
  SourceName: isClean,
  Rating: isClean,
  SearchPrompt: isClean,
  Message: isClean,
  HasMore: (value) => value === '',
  Named: isClean,
  Spoken: isClean,
  CrossOrigin: (value) => value === 'anonymous',
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

/**
 * Whether a host is valid in the URL Standard but not in this browser, which makes the link inert.
 * @param {string} value
 */
const leadsNowhere = (value) => /^https?:\/\/[\w!"$&'()*+,.;=`{}~-]+(\/|$)/.test(value) && !URL.canParse(value);

/** Encodes characters that browsers encode and a server's parser leaves, which are harmless. @param {string} address */
const plain = (address) =>
  address.replace(/[!"$&'()*+,;=^`{|}~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const onLoopback = /^(localhost|127\.)/.test(location.hostname);

/** Whether a text has no control characters, direction overrides or lone surrogates. @param {string} text */
function isClean(text) {
  return !/[\0-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/.test(text) && text.isWellFormed();
}

/**
 * @param {ParentNode} root the card's shadow root, or the element it is in
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

/** Attributes that were found valid: most are the same in each card. */
const valid = new Set();

/**
 * Whether a value is one of those that the table has for an attribute.
 * @param {string[]} values
 * @param {string} element
 * @param {string} name
 * @param {string} value
 */
function isValid(values, element, name, value) {
  const key = `${element} ${name} ${value}`;
  if (valid.has(key)) return true;
  const isOne = values.some((one) => fits(one, name, value));
  if (valid.size > 5000) valid.clear();
  if (isOne && value.length < 100) valid.add(key);
  return isOne;
}

/** @param {Element} element @param {Record<string, Record<string, string[]>>} allowed */
function faultsOfElement(element, allowed) {
  const { localName, namespaceURI, attributes } = element;
  const known =
    Object.hasOwn(allowed, localName) && namespaceURI === 'http://www.w3.org/1999/xhtml' && allowed[localName];
  if (!known) return [`element ${localName}`];
  const faults = [];
  for (const { name, value } of attributes) {
    // The script hides a picture that does not load.
    if (name === 'hidden' && value === '' && ['img', 'figure'].includes(localName)) continue;
    const values = Object.hasOwn(known, name) ? known[name] : [];
    if (!values.length) faults.push(`attribute ${localName} ${name}`);
    else if (!isValid(values, localName, name, value))
      faults.push(`value ${localName} ${name} ${JSON.stringify(value)}`);
  }
  const links = ['a', 'form'].includes(localName) && (element.hasAttribute('href') || element.hasAttribute('action'));
  if (links && !/noopener noreferrer$/.test(element.getAttribute('rel') ?? '')) faults.push(`rel ${localName}`);
  const href = localName === 'a' && element.getAttribute('href');
  if (href && !/^https?:$/.test(/** @type {any} */ (element).protocol) && !leadsNowhere(href)) faults.push('protocol');
  return faults;
}

/** @param {string} one @param {string} name @param {string} value */
const fits = (one, name, value) => (one[0] === '=' ? one.slice(1) === value : KINDS[one.slice(1)]?.(value, name));
