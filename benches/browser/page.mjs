// Calls the functions of page.js in the browser.

/**
 * Calls an exported function of page.js and returns its result.
 * @param {any} driver
 * @param {string} name
 * @param {...unknown} args
 */
export async function ask(driver, name, ...args) {
  const result = await driver.executeAsyncScript(
    `const [name, args, done] = arguments; const call = async () => {
      while (!window.page) await new Promise((resolve) => setTimeout(resolve));
      return page[name](...args);
    };
    call().then(done, (error) => done({ error: error + '\\n' + error?.stack }));`,
    name,
    args,
  );
  if (result?.error) throw new Error(`${name}(${args}): ${result.error}`);
  return result;
}
