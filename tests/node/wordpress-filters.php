<?php
// Runs the filters of WordPress that read a post's content, in their order, over its standard input. The first argument is
// the folder of WordPress. It needs no database.
define('ABSPATH', $argv[1] . '/');
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
foreach (['plugin', 'load', 'functions', 'formatting', 'kses', 'shortcodes', 'embed', 'class-wp-embed', 'pomo/translations', 'l10n'] as $file) {
  require_once ABSPATH . WPINC . "/$file.php";
}
function wp_cache_get() { return false; }
function get_post() { return null; }
add_filter('pre_option', fn () => 'UTF-8');
add_filter('embed_cache_oembed_types', fn () => []);
add_shortcode('injected', fn () => 'It ran.');
$embed = new WP_Embed();
$embed->register_handler('injected', '#https://injected\.example/#', fn () => 'It ran.');
$html = stream_get_contents(STDIN);
foreach ([[$embed, 'run_shortcode'], [$embed, 'autoembed'], 'wptexturize', 'wpautop', 'shortcode_unautop', 'do_shortcode'] as $filter) {
  $html = $filter($html);
}
echo $html;
