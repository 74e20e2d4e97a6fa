package org.intertwiner.nn.engine.heap;

import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineProvider;
import org.intertwiner.nn.engine.EngineStatus;

/** Announces the portable engine, named {@code java}: no native code, runs everywhere. */
public final class JavaEngineProvider implements EngineProvider {
  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public JavaEngineProvider() {}

  @Override
  public String name() {
    return "java";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name(), true, "portable, without native code");
  }

  @Override
  public Engine open() {
    Workers workers = new Workers(Math.min(16, Runtime.getRuntime().availableProcessors()));
    return new HeapEngine(name(), workers, new JavaContractions(workers));
  }
}
