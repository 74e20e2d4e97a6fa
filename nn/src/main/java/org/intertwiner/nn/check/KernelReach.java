package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.layer.Finding;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.implicit.ImplicitConv;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.relaxed.RelaxedConv;

/**
 * Kernels so large that their outermost cells lie in the padding wherever they are put: those cells
 * are multiplied by zero for every input.
 *
 * <p>Formula: output o reads cell o·s + t·d − p with tap t of k. The first tap meets a cell for
 * some o < m only if (m − 1)·s ≥ p, the last one only if (k − 1)·d − p < n.
 */
final class KernelReach {
  private KernelReach() {}

  /** What is found in a layer and its parts on so many cells along each axis. */
  static List<Finding> of(Network network, int size) {
    List<Finding> findings = new ArrayList<>();
    int at = size;
    for (int i = 0; i < network.layers().size() && at >= 1; i++) {
      Layer layer = network.layers().get(i);
      look(layer, network.name(i), at, findings);
      at = layer.size(at);
    }
    return findings;
  }

  private static void look(Layer layer, String name, int size, List<Finding> findings) {
    if (layer instanceof Network network) {
      of(network, size)
          .forEach(f -> findings.add(new Finding(name + "." + f.layer(), f.size(), f.reason())));
      return;
    }
    layer.children().forEach(child -> look(child, name + "." + child.kind(), size, findings));
    window(layer)
        .filter(window -> reachesTooFar(window, size))
        .ifPresent(window -> findings.add(new Finding(name, size, reason(window, size))));
  }

  private static String reason(KernelWindow window, int size) {
    return "kernel of "
        + window.reach()
        + " cells along each axis: the outermost ones meet only padding on "
        + size
        + "; take a kernel of at most "
        + (2 * size - 1)
        + ", or larger data";
  }

  private static Optional<KernelWindow> window(Layer layer) {
    if (layer instanceof SteerableConv<?> steerable) {
      return Optional.of(steerable.window());
    }
    if (layer instanceof Conv<?> plain) {
      return Optional.of(plain.window());
    }
    if (layer instanceof OperatorConv<?> operator) {
      return Optional.of(operator.window());
    }
    if (layer instanceof ImplicitConv<?> implicit) {
      return Optional.of(implicit.window());
    }
    return layer instanceof RelaxedConv<?> relaxed
        ? Optional.of(relaxed.window())
        : Optional.empty();
  }

  private static boolean reachesTooFar(KernelWindow window, int size) {
    if (window.transposed() || window.mode() != PaddingMode.ZERO) {
      return false; // an adjoint writes with every tap; other padding is not zero
    }
    int last = (window.size(size) - 1) * window.stride();
    return last < window.padding() || window.reach() - 1 - window.padding() >= size;
  }
}
