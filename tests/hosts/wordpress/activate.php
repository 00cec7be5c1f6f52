<?php
// Activates a plugin as the administration does. Arguments: the folder of WordPress, its host, the plugin.
[, $folder, $host] = $argv;
$_SERVER['HTTP_HOST'] = $host;
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$error = activate_plugin($argv[3]);
echo is_wp_error($error) ? $error->get_error_message() : 'activated';
