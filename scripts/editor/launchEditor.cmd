@node "%~dp0launchEditor.mjs" %*
