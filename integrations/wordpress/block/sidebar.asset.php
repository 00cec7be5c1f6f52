<?php
/**
 * What the script of the sidebar needs.
 *
 * @package ArticleEmbed
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-components', 'wp-element', 'wp-hooks', 'wp-i18n' ),
	'version'      => '0.1.0',
);
