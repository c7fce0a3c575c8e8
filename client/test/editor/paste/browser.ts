import { readHyphens } from '../../../src/clipboard/hyphens'

await readHyphens()

/** What a browser measures and this one does not: places on the screen. */
const nowhere = () => ({ x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) })
Range.prototype.getClientRects = () => Object.assign([nowhere()], { item: () => nowhere() }) as unknown as DOMRectList
Range.prototype.getBoundingClientRect = nowhere
document.elementFromPoint = () => null
