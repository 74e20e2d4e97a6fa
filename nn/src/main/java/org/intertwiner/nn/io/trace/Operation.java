package org.intertwiner.nn.io.trace;

import java.util.List;

/**
 * One step of a recorded program.
 *
 * @param primitive what is done, with its attributes
 * @param inputs to what; operations that change an array in place have its old value last
 * @param output the value that is made
 * @param varying whether the output depends on the input of the program
 * @param layer the name of the layer of the network that does it; empty outside of layers
 */
public record Operation(
    Primitive primitive, List<Operand> inputs, Value output, boolean varying, String layer) {
  /**
   * Copies the list.
   *
   * @param primitive what is done, with its attributes
   * @param inputs to what; operations that change an array in place have its old value last
   * @param output the value that is made
   * @param varying whether the output depends on the input of the program
   * @param layer the name of the layer of the network that does it; empty outside of layers
   */
  public Operation {
    inputs = List.copyOf(inputs);
  }

  Operation renamed(List<Operand> in, Value out) {
    return new Operation(primitive, in, out, varying, layer);
  }

  /**
   * The number of multiplications with additions in contractions: convolutions, their adjoints and
   * matrix products, zeros of the padding included.
   *
   * @return 0 for operations of other kinds
   */
  public long multiplyAdds() {
    return primitive.multiplyAdds(inputs, output);
  }

  /**
   * The operation in words.
   *
   * @return for example {@code %7 [5, 8] = RELU(%6 [5, 8])}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%").append(output.index());
    text.append(' ').append(output.shape()).append(" = ").append(primitive.name()).append('(');
    for (int i = 0; i < inputs.size(); i++) {
      Operand input = inputs.get(i);
      text.append(i == 0 ? "%" : ", %").append(input.value().index());
      text.append(' ').append(input.shape());
    }
    return text.append(')').toString();
  }
}
