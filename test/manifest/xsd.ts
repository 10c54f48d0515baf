import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

/** Microsoft's schemas are not ours to ship; they lie beside the checkout where the project is developed. */
const folder = path.resolve(__dirname, '../../../shared/manifest');
const [main, ...imported] = [
  'OfficeAppManifestV1_1.xsd',
  'OfficeAppBasicTypesV1_0.xsd',
  'TaskPaneAppVersionOverridesV1_0.xsd',
];

export const schemas = existsSync(path.join(folder, main)) ? folder : null;

/** The complaints of the schemas, empty for a valid manifest. */
export async function schemaErrors(manifest: string): Promise<string[]> {
  const file = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), 'utf8'),
  });
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: manifest },
    schema: file(main),
    preload: imported.map(file),
    maxMemoryPages: 2 * memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
