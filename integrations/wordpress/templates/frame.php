<?php
/**
 * A page with one card, for frames.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

$article_embed_post = get_queried_object();
$article_embed_base = asset_base();

header( 'X-Robots-Tag: noindex' );

// A frame without an origin of its own gets scripts, but no style sheet and no wasm, from other addresses.
$article_embed_style  = file_get_contents( dirname( PLUGIN_FILE ) . '/assets/fallback.css' ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
$article_embed_script = file_get_contents( dirname( PLUGIN_FILE ) . '/js/frame.js' ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<meta name="viewport" content="width=device-width">
<title><?php echo esc_html( article( $article_embed_post )['headline'] ); ?></title>
<meta name="robots" content="noindex">
<link rel="canonical" href="<?php the_permalink( $article_embed_post ); ?>">
<base target="_top">
<style>html, body { margin: 0; background: none } <?php echo $article_embed_style; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A file of the plugin. ?></style>
</head>
<body>
<?php
echo framed_card( $article_embed_post ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
if ( '' !== $article_embed_base ) {
	echo script_tag( $article_embed_base . 'embed.js' ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- WordPress escapes it.
}
wp_print_inline_script_tag( $article_embed_script );
?>
</body>
</html>
