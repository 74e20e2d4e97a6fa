package org.intertwiner.nn.engine.torch;

import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineProvider;
import org.intertwiner.nn.engine.EngineStatus;

/** Announces the engine {@code torch}: LibTorch on the processor. */
public final class TorchEngineProvider implements EngineProvider {
  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public TorchEngineProvider() {}

  @Override
  public String name() {
    return "torch";
  }

  @Override
  public int priority() {
    return 5;
  }

  @Override
  public EngineStatus status() {
    return TorchLibraries.status(name(), false);
  }

  @Override
  public Engine open() {
    return TorchLibraries.open(name(), false);
  }
}
