//! Tests of bodies as newsrooms have them. Blocks are written as in the other tests.

use super::tests::gives;

#[test]
fn blank_lines_are_paragraphs_where_nothing_else_is() {
    gives("a <b>b</b>\nc\r\n \r\nd <a href=/x>e</a>\n\n\nf", &["p a *b *c", "p d [e](news.example/x)", "p f"]);
    gives("<h2>a</h2>\nb\n\nc<ul>\n\n<li>d\n\ne</ul>", &["h a", "p b", "p c", "ul d e"]);
    gives("<p>a\n\nb</p>", &["p a b"]);
    gives("a\n\nb<br>c", &["p a b/c"]);
}

#[test]
fn a_table_that_is_the_whole_text_lays_it_out() {
    gives("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", &["p a", "p b", "p c"]);
    gives("<p>a</p><table><tr><td>b</td></tr></table>", &["p a"]);
    gives("<figure>a</figure><aside>b</aside>", &[]);
}

#[test]
fn references_that_were_escaped_again_are_replaced() {
    gives("<p>It&amp;#8217;s a &amp;amp;quot;x&amp;quot; &amp;amp; y</p>", &["p It’s a \"x\" & y"]);
    gives(
        "<p>AT&amp;T &amp;copy R&amp;D; &amp;lt;p&amp;gt; &amp;; &amp;#;</p>",
        &["p AT&T &copy R&D; &lt;p&gt; &; &#;"],
    );
}

#[test]
fn boxes_beside_the_text_are_left_out() {
    for class in [
        "newsletter-signup",
        "wide Newsletter__Form",
        "share-buttons",
        "wp-block-jetpack-related-posts",
        "kg-card kg-signup-card",
        "addtoany_share_save_container",
        "related",
        "author-box",
        "c-newsletter--inline",
    ] {
        gives(&format!("<p>a</p><div class='{class}'><p>b</p><div>c</div></div>d"), &["p a", "p d"]);
    }
    for class in [
        "newsletter",
        "post category-newsletter tag-social-media",
        "article-content",
        "subscription-content",
        "share-price",
        "related-party",
        "my_newsletter_content",
        "emailed-links",
        "form-newsletter",
    ] {
        gives(&format!("<div class='{class}'><p>a</p></div>b"), &["p a", "p b"]);
    }
}
