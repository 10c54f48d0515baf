import { ignoreSelection, listenToSelection } from './documentEvents';
import { acceptUndoGroups, type ExcelApi } from './undoGroups';

/* office.js is not typed on the inside; these are the parts the start-up goes through. */
interface HostContext {
  officeTheme?: unknown;
}

interface Initialization {
  _webAppState: Record<string, unknown>;
}

interface Osf {
  AppTelemetry?: { enableTelemetry: boolean };
  InitializationHelper: {
    prototype: {
      setAgaveHostCommunication(this: Initialization): void;
      getAppContext(this: Initialization, wnd: unknown, done: (context: HostContext) => void): void;
    };
  };
  OfficeAppContext: new (...args: unknown[]) => HostContext;
  AppName: { ExcelWebApp: number };
  ClientMode: { ReadWrite: number };
}

/** Host, platform, version, locale, correlation id, dialog, logging, flags (1 shared runtime, 2 functions). */
const hostInfo = (language: string) => `Excel$Web$16.00$${language}$touchstone-workbench$$disableLogging$3`;

/** What is asked for when the pane starts, as in Excel. */
interface Start {
  theme: object;
  language: string;
  documentName: string;
  /** What the host can do, as Office.context.requirements will say. */
  requirementSets: Readonly<Record<string, string>>;
}

export function completeStartUp(start: Start): void {
  // Not every engine has this object, and not every one that has it keeps what is put on it.
  Object.defineProperty(window, 'external', {
    value: { GetHostInfo: () => hostInfo(start.language) },
    configurable: true,
    writable: true,
  });
  // Before office.js's own load handler, hence in the capture phase.
  document.addEventListener(
    'load',
    (event) => {
      const script = event.target;
      if (script instanceof HTMLScriptElement && /excel-web-16\.00/.test(script.src)) standIn(start);
    },
    true,
  );
}

/** Excel talks to the frame through messages to its parent window; here the answers are known beforehand. */
function standIn(start: Start): void {
  const { OSF: osf, Excel: excel } = window as unknown as { OSF: Osf; Excel: ExcelApi };
  acceptUndoGroups(excel);
  const helper = osf.InitializationHelper.prototype;
  if (osf.AppTelemetry) osf.AppTelemetry.enableTelemetry = false;
  helper.setAgaveHostCommunication = function () {
    Object.assign(this._webAppState, {
      id: 'touchstone',
      wnd: window,
      clientEndPoint: endPoint,
      serviceEndPoint: endPoint,
    });
  };
  helper.getAppContext = function (_wnd, done) {
    done(appContext(osf, start));
  };
}

type Callback = (status: number, result?: unknown) => void;

interface EventData {
  eventDispId: number;
}

const selectionChanged = 2;
const fine = { Error: 0 };

/** Of the events Office itself offers, the selection is the only one there is to hear here. */
const endPoint = {
  invoke: (_method: string, callback: Callback | null) => callback?.(0, fine),
  registerForEvent: (
    _event: string,
    handler: (args: unknown) => void,
    callback: Callback,
    data: EventData,
  ) => {
    if (data.eventDispId === selectionChanged) listenToSelection(handler);
    callback(0, fine);
  },
  unregisterForEvent: (_event: string, callback: Callback, data: EventData) => {
    if (data.eventDispId === selectionChanged) ignoreSelection();
    callback(0, fine);
  },
};

function appContext(osf: Osf, { theme, language, documentName, requirementSets }: Start): HostContext {
  const context = {
    id: 'touchstone',
    appName: osf.AppName.ExcelWebApp,
    appVersion: 16,
    appUILocale: language,
    dataLocale: language,
    docUrl: documentName,
    clientMode: osf.ClientMode.ReadWrite,
    settings: {},
    reason: 'documentOpened',
    osfControlType: 1,
    eToken: '',
    correlationId: '',
    appInstanceId: 'touchstone',
    touchEnabled: false,
    commerceAllowed: true,
    appMinorVersion: 0,
    requirementMatrix: JSON.stringify(requirementSets),
    hostCustomMessage: undefined,
    hostFullVersion: undefined,
    clientWindowHeight: undefined,
    clientWindowWidth: undefined,
    addinName: 'Touchstone',
    appDomains: undefined,
    dialogRequirementMatrix: undefined,
    featureGates: undefined,
    officeTheme: theme,
  };
  return new osf.OfficeAppContext(...Object.values(context));
}
