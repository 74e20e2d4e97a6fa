package org.intertwiner.nn.engine.torch;

import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineProvider;
import org.intertwiner.nn.engine.EngineStatus;

/**
 * Announces the engine {@code torch:cuda}: LibTorch on an NVIDIA card. It is the same code as
 * {@code torch} and is never preferred by itself, since it has not been measured.
 */
public final class TorchCudaEngineProvider implements EngineProvider {
  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public TorchCudaEngineProvider() {}

  @Override
  public String name() {
    return "torch:cuda";
  }

  @Override
  public int priority() {
    return -10;
  }

  @Override
  public EngineStatus status() {
    return TorchLibraries.status(name(), true);
  }

  @Override
  public Engine open() {
    return TorchLibraries.open(name(), true);
  }
}
