import { urlOf, wantedReach } from './reach.js';

describe('how an installation is reached', () => {
  it('speaks plain HTTP on loopback, where browsers accept secure cookies', () => {
    expect(wantedReach({})).toEqual({ listen: '127.0.0.1', scheme: 'http', host: '127.0.0.1' });
    expect(wantedReach({ LISTEN: '127.0.0.2' })).toMatchObject({ scheme: 'http', host: '127.0.0.2' });
    expect(wantedReach({ LISTEN: '::1' })).toMatchObject({ scheme: 'http', host: '::1' });
  });

  it('speaks HTTPS on every other address', () => {
    expect(wantedReach({ LISTEN: '10.1.2.3' })).toEqual({ listen: '10.1.2.3', scheme: 'https', host: '10.1.2.3' });
    expect(wantedReach({ LISTEN: '0.0.0.0' }).scheme).toBe('https');
    expect(wantedReach({ LISTEN: '127.example.vn' }).scheme).toBe('https');
  });

  it('is named as PUBLIC_URL says', () => {
    expect(wantedReach({ LISTEN: '0.0.0.0', PUBLIC_URL: 'https://motcua.example.vn' }).host).toBe('motcua.example.vn');
  });

  it('refuses a PUBLIC_URL with port or path, and plain HTTP where cookies would be lost', () => {
    expect(() => wantedReach({ PUBLIC_URL: 'https://motcua.example.vn/cong-dan' })).toThrow('without port or path');
    expect(() => wantedReach({ PUBLIC_URL: 'motcua.example.vn' })).toThrow('without port or path');
    expect(() => wantedReach({ LISTEN: '0.0.0.0', PUBLIC_URL: 'http://motcua.example.vn' })).toThrow('https://');
  });

  it('puts an IPv6 address in brackets', () => {
    expect(urlOf({ scheme: 'https', host: '2001:db8::1' }, 8080)).toBe('https://[2001:db8::1]:8080');
    expect(urlOf({ scheme: 'http', host: '127.0.0.1' }, 8080)).toBe('http://127.0.0.1:8080');
  });
});
