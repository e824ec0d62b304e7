const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

export interface SignInPage {
  readonly action: string;
  readonly title: string;
  readonly hint: string;
  readonly error?: string;
  readonly username?: string;
  readonly chooseNewPassword: boolean;
  readonly examples: readonly string[];
}

/** The sign-in page of the development identity provider: a plain form, no script. */
export function signInPage(page: SignInPage): string {
  const newPassword = page.chooseNewPassword
    ? '<label>Mật khẩu mới, ít nhất 14 ký tự<input name="newPassword" type="password" minlength="14" required autocomplete="new-password"></label>'
    : '';
  const examples = page.examples.length === 0 ? '' : `<p class="hint">Tài khoản thử nghiệm: ${page.examples.map(escape).join(', ')}</p>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(page.title)}</title>
<style>body{font:17px/26px system-ui,sans-serif;background:#FAF8F4;color:#1C2029;margin:0;padding:24px}main{max-width:26em;margin:24px auto;background:#fff;border-top:4px solid #27417D;padding:24px}
h1{font-size:24px;line-height:30px}label{display:block;margin:16px 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:10px;border:1px solid #7F7A70;border-radius:4px}
button{font:inherit;background:#27417D;color:#fff;border:0;border-radius:4px;padding:12px 24px}.error{color:#B3261E;border-left:4px solid;padding-left:12px}.hint{color:#4A4F5A;font-size:16px}</style></head>
<body><main><h1>${escape(page.title)}</h1><p class="hint">${escape(page.hint)}</p>${page.error === undefined ? '' : `<p class="error" role="alert">${escape(page.error)}</p>`}
<form method="post" action="${escape(page.action)}"><label>Tên đăng nhập<input name="username" autocomplete="username" required autofocus value="${escape(page.username ?? '')}"></label>
<label>Mật khẩu<input name="password" type="password" autocomplete="current-password" required></label>${newPassword}<button>Đăng nhập</button></form>${examples}</main></body></html>`;
}
