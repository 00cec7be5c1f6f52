// The environment of a WebKitGTK that draws thousands of players. A test imports it before the page fixture, which starts
// the browser. Other browsers read none of it.
//
// WebKitGTK looks for the session bus for each player. GLib then checks that the process has no more rights than its user
// (`g_check_setuid`), and ends the process with “getauxval () failed: Interrupted system call” if a signal arrives meanwhile.
// JavaScriptCore sends the thread of the page a signal for each function of wasm that it compiles: some 700 in the first
// seconds of a page, which ended the process about once in a thousand players. Interpreted wasm sends none.

if (process.env.ENGINE === 'webkit') {
  Object.assign(process.env, {
    JSC_useBBQJIT: '0',
    JSC_useOMGJIT: '0',
    // Without any address, GLib tries to start a bus for each player, which takes 20 ms.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  });
}
