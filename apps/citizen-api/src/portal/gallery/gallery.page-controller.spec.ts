import { RouteNotFound, type RuntimeConfig } from '@app/platform';
import { GalleryPageController } from './gallery.page-controller.js';

it('is no page of a production installation', async () => {
  const production = { NODE_ENV: 'production' } as RuntimeConfig;
  const controller = new GalleryPageController({} as never, {} as never, production, {} as never);
  await expect(controller.gallery({} as never, {} as never)).rejects.toBeInstanceOf(RouteNotFound);
});
