// Calls the functions of the page that cards are measured in. It measures nothing.

/**
 * Calls a function of the page's module and returns what it resolves to.
 * @param {any} driver
 * @param {string} name
 * @param {...unknown} args
 */
export async function ask(driver, name, ...args) {
  const told = await driver.executeAsyncScript(
    `const [name, args, done] = arguments; const call = async () => {
      while (!window.page) await new Promise((resolve) => setTimeout(resolve));
      return page[name](...args);
    };
    call().then(done, (error) => done({ error: error + '\\n' + error?.stack }));`, name, args,
  );
  if (told?.error) throw new Error(`${name}(${args}): ${told.error}`);
  return told;
}
