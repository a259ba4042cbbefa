/** What the host waits by; tests bring their own, so that they don't wait. */
export interface Timers {
  pause(milliseconds: number): Promise<void>;
  /** Calls back once so much time is over, unless what comes back is called before. */
  after(milliseconds: number, call: () => void): () => void;
}

export const realTimers: Timers = {
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
