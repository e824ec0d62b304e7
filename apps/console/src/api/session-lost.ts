type Listener = () => void;

/** Tells the shell that the session ended, wherever the answer arrived. */
class SessionLost {
  private readonly listeners = new Set<Listener>();

  announce(): void {
    for (const listener of this.listeners) listener();
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export const sessionLost = new SessionLost();
