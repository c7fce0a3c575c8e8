/** While an input method composes, nothing may change under it: what arrives meanwhile waits here, in order. */
export class Hold {
  private depth = 0
  private readonly waiting: (() => void)[] = []

  get isOn(): boolean {
    return this.depth > 0
  }

  begin(): void {
    this.depth++
  }

  /** Carries out what has waited where this was the last one that held; false where it was not. */
  end(): boolean {
    if (this.depth === 0 || --this.depth > 0) return false
    for (const handle of this.waiting.splice(0)) handle()
    return true
  }

  /** At once, where nothing holds. */
  whenOver(handle: () => void): void {
    if (this.isOn) this.waiting.push(handle)
    else handle()
  }
}
