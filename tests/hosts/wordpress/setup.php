<?php
// Installs a WordPress with users of three roles and a few posts. Arguments: its folder and its host.
[, $folder, $host] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $host;
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Lighthouse', 'administrator', 'admin@lighthouse.example', true, '', 'administrator');
foreach (['editor', 'author'] as $role) {
  wp_insert_user(['user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@lighthouse.example", 'role' => $role]);
}
$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%postname%/');
wp_set_current_user(1);
$section = wp_insert_term('Harbour', 'category')['term_id'];
$insert = fn ($title, $name, $more = []) => wp_insert_post($more + [
  'post_title' => $title, 'post_name' => $name, 'post_status' => 'publish', 'post_author' => 1, 'post_date' => '2026-03-04 08:00:00',
  'post_content' => "<!-- wp:paragraph --><p>The text of “{$title}” has one paragraph, which nobody else has.</p><!-- /wp:paragraph -->",
]);
$insert('The ferry sails again', 'ferry', ['post_category' => [$section], 'post_excerpt' => 'Two crossings a day, and three in June.']);
$insert('The tower is “open” & lit', 'tower', ['post_category' => [$section]]);
$insert('For members', 'members', ['post_password' => 'sesame']);
$insert('وصل المطر إلى الميناء', 'rain');
flush_rewrite_rules();
echo 'installed';
