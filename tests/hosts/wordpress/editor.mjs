// Works with WordPress as a person does: logs in, pastes into the block editor, publishes, and looks at the page.

import { writeFileSync } from 'node:fs';
import { By } from 'selenium-webdriver';

/** How long something on a page may take, in milliseconds, on a busy machine. */
const PATIENCE = 60_000;

export class Visitor {
  /** @param {import('selenium-webdriver').WebDriver} driver @param {string} origin of the site */
  constructor(driver, origin) {
    this.driver = driver;
    this.origin = origin;
  }

  run(task, ...args) {
    return this.driver.executeScript(task, ...args);
  }

  /** Waits until a function that runs in the page returns something. */
  async waitFor(task, ...args) {
    let found;
    const check = async () => (found = await this.run(task, ...args).catch(() => undefined));
    try {
      await this.driver.wait(check, PATIENCE, undefined, 100);
    } catch {
      const text = await this.run(() => document.body?.innerText.slice(0, 2000));
      throw new Error(`not in time: ${task}\non ${await this.driver.getCurrentUrl()}:\n${text}`);
    }
    return found;
  }

  visit(path) {
    return this.driver.get(new URL(path, this.origin).href);
  }

  /** Logs in as a user whose password is the name. */
  async logIn(name) {
    await this.visit('/wp-login.php');
    await this.driver.manage().deleteAllCookies();
    await this.visit('/wp-login.php');
    for (const field of ['user_login', 'user_pass']) {
      // The page of WordPress sets the focus after a while, so keys could end up in the other field.
      await this.run((id, value) => (document.getElementById(id).value = value), field, name);
    }
    await this.driver.findElement(By.id('wp-submit')).click();
    await this.waitFor(() => location.pathname.startsWith('/wp-admin'));
  }

  /** Opens the block editor with a new post. */
  async newPost() {
    await this.visit('/wp-admin/post-new.php');
    await this.waitFor(() => window.wp?.data?.select('core/editor')?.getCurrentPostId?.());
    await this.waitFor(() => wp.data.select('core/block-editor').getBlocks && wp.blocks.getBlockType('core/paragraph'));
    await this.run(() => {
      wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      window.onbeforeunload = null;
    });
  }

  /** Pastes into an empty paragraph, as from the clipboard. @param {string} text @param {string} [html] */
  async paste(text, html = '') {
    await this.run(() => {
      const { createBlock } = wp.blocks;
      const block = createBlock('core/paragraph');
      wp.data.dispatch('core/block-editor').resetBlocks([block]);
      return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
    });
    const empty = '[data-type="core/paragraph"][contenteditable]';
    await this.waitFor((selector) => document.querySelector(selector), empty);
    await this.run(
      (selector, text, html) => {
        const target = document.querySelector(selector);
        target.focus();
        getSelection().selectAllChildren(target);
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        if (html) clipboardData.setData('text/html', html);
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      empty,
      text,
      html,
    );
  }

  /** Puts blocks into the post. @param {[name: string, attributes: object][]} blocks */
  insert(...blocks) {
    return this.run((blocks) => {
      const made = blocks.map(([name, attributes]) => wp.blocks.createBlock(name, attributes));
      wp.data.dispatch('core/block-editor').resetBlocks(made);
    }, blocks);
  }

  /** Names and attributes of the blocks of the post. */
  blocks() {
    return this.run(() =>
      wp.data
        .select('core/block-editor')
        .getBlocks()
        .map(({ name, attributes }) => ({ name, attributes: { ...attributes } })),
    );
  }

  /** Publishes the post, and opens its page. */
  async publish(title) {
    await this.run((title) => {
      wp.data.dispatch('core/editor').editPost({ title, status: 'publish' });
      wp.data.dispatch('core/editor').savePost();
    }, title);
    const url = await this.waitFor(() => {
      const editor = wp.data.select('core/editor');
      return !editor.isSavingPost() && !editor.isEditedPostDirty() && editor.getPermalink();
    });
    await this.visit(url);
    return url;
  }

  /**
   * What the text of the page has of a headline: a drawn card, a frame, a quotation, a link, or nothing.
   * @param {string} headline
   */
  seen(headline) {
    return this.run((headline) => {
      const content = document.querySelector('.entry-content, .wp-block-post-content');
      const cards = [...content.querySelectorAll('article-embed')];
      const headlines = cards.map((card) => card.shadowRoot?.querySelector('[part~=headline]')?.textContent.trim());
      if (headlines.includes(headline)) return 'card';
      if (content.querySelector('iframe')) return 'frame';
      if (content.querySelector('blockquote')?.textContent.includes(headline)) return 'quotation';
      return content.querySelector('a[href*="/market"]') ? 'link' : 'nothing';
    }, headline);
  }

  /** Waits for a card with a headline in the text of the page. */
  card(headline) {
    return this.waitFor((headline) => {
      const parts = [...document.querySelectorAll('article-embed')].flatMap((card) => [
        ...(card.shadowRoot?.querySelectorAll('[part~=headline]') ?? []),
      ]);
      return parts.some((part) => part.textContent.trim() === headline);
    }, headline);
  }

  /** Saves a screenshot into the folder of the variable SCREENSHOTS, if there is one. */
  async screenshot(name) {
    const folder = process.env.SCREENSHOTS;
    if (folder) writeFileSync(`${folder}/${name}.png`, await this.driver.takeScreenshot(), 'base64');
  }
}
