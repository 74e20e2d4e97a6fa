package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.nn.check.GridSymmetry;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.reptheory.Representation;

/**
 * How many elements of a finite group a check on a grid ranges over: those that move cells onto
 * cells. The others interpolate, and what they do is not judged.
 *
 * @param elements the elements that keep the grid
 * @param order all elements
 */
record Coverage(int elements, long order) {
  private static final String ELEMENTS = "elements";
  private static final String ORDER = "order";

  /** Of a network, where its group is finite. */
  static Optional<Coverage> of(Network network) {
    return of(network.output().action());
  }

  private static <G> Optional<Coverage> of(Representation<G> action) {
    return action.group() instanceof FiniteGroup<G> finite
        ? Optional.of(new Coverage(GridSymmetry.of(action).elements().size(), finite.order()))
        : Optional.empty();
  }

  /** Whether elements are left out. */
  boolean isPartial() {
    return elements < order;
  }

  /** Behind a verdict. */
  String words() {
    return " on " + elements + " of " + order + " elements";
  }

  void writeFields(JsonGenerator json) throws IOException {
    json.writeNumberField(ELEMENTS, elements);
    json.writeNumberField(ORDER, order);
  }

  /** Reads what {@link #writeFields} wrote; results of earlier versions do not have it. */
  static Optional<Coverage> read(JsonNode node) {
    return node.path(ELEMENTS).isInt() && node.path(ORDER).isIntegralNumber()
        ? Optional.of(new Coverage(node.get(ELEMENTS).intValue(), node.get(ORDER).longValue()))
        : Optional.empty();
  }
}
