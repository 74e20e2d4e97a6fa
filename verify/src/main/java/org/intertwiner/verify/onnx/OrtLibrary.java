package org.intertwiner.verify.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The environment of ONNX Runtime, started once.
 *
 * <p>Starting it takes native stack in proportion to the length of the process's command line (seen
 * in ONNX Runtime 1.29): a class path of four thousand characters overflows the usual stack of one
 * mebibyte, and with it the whole process ends. It is therefore started in a thread of its own with
 * a stack for the longest command lines.
 */
final class OrtLibrary {
  /** Reserved, not used, unless a command line needs it. */
  private static final long STACK = 256L << 20;

  private static @Nullable OrtEnvironment started;

  private OrtLibrary() {}

  /** The environment. */
  static synchronized OrtEnvironment environment() {
    OrtEnvironment environment = started;
    if (environment == null) {
      environment = start();
      started = environment;
    }
    return environment;
  }

  private static OrtEnvironment start() {
    AtomicReference<OrtEnvironment> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work = () -> result.set(OrtEnvironment.getEnvironment());
    Thread thread = new Thread(null, work, "start-onnx-runtime", STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    join(thread);
    if (failure.get() instanceof Error error) {
      throw error; // a missing or unfit library is told by whoever asked
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
    return result.get();
  }

  /** Waits; an interrupt is kept for later, as a start cannot be taken back. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
