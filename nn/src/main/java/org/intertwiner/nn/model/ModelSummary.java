package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.io.trace.Cost;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;

/**
 * What a network is made of and what one evaluation takes, layer by layer: counted from the
 * operations that the layers would do, without doing them.
 *
 * <pre>{@code
 * System.out.println(ModelSummary.of(network, 28));
 * }</pre>
 *
 * @param input the type of the fields that come in
 * @param side cells along each axis that come in
 * @param rows the layers, parts of composed layers not listed, first one first
 * @param peakBytes the most memory at one time for one field in float32, weights included
 */
public record ModelSummary(String input, int side, List<Row> rows, long peakBytes) {
  /**
   * Copies the rows.
   *
   * @param input the type of the fields that come in
   * @param side cells along each axis that come in
   * @param rows the layers, parts of composed layers not listed, first one first
   * @param peakBytes the most memory at one time for one field in float32, weights included
   */
  public ModelSummary {
    rows = List.copyOf(rows);
  }

  /**
   * One layer.
   *
   * @param name number and kind
   * @param output the type of the fields that go out
   * @param channels its channels
   * @param size cells along each axis that go out; 1 without space
   * @param parameters learned numbers
   * @param multiplyAdds multiplications with additions for one field, once the numbers are bound
   * @param results entries that all other operations compute
   */
  public record Row(
      String name,
      String output,
      int channels,
      int size,
      int parameters,
      long multiplyAdds,
      long results) {}

  /**
   * The summary on data of a size.
   *
   * @param network the network
   * @param side cells along each axis of the data
   * @return one row for each layer
   * @throws InvalidInput if the network does not take such data
   */
  public static ModelSummary of(Network network, int side) {
    int[] space = new int[network.input().dimension()];
    Arrays.fill(space, side);
    List<Cost> costs = Cost.ofLayers(network, DType.FLOAT32, 1, space);
    List<Row> rows = new ArrayList<>();
    int at = side;
    for (int i = 0; i < costs.size(); i++) {
      Layer layer = network.layers().get(i);
      at = layer.size(at);
      rows.add(
          new Row(
              network.name(i),
              layer.output().toString(),
              layer.output().channels(),
              at,
              ConvChain.learned(layer),
              costs.get(i).multiplyAdds(),
              costs.get(i).results()));
    }
    long peak = Cost.ofEvaluation(network, DType.FLOAT32, 1, space).peakBytes();
    return new ModelSummary(network.input().toString(), side, rows, peak);
  }

  /**
   * The learned numbers of all layers.
   *
   * @return their sum
   */
  public int parameters() {
    return rows.stream().mapToInt(Row::parameters).sum();
  }

  /**
   * The multiplications with additions of all layers.
   *
   * @return their sum for one field
   */
  public long multiplyAdds() {
    return rows.stream().mapToLong(Row::multiplyAdds).sum();
  }

  /**
   * A table for people.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("input ").append(input).append(", side ").append(side).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "%-28s %5s %9s %14s  %s%n",
            "layer",
            "side",
            "learned",
            "mult-adds",
            "out"));
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-28s %5d %,9d %,14d  %s%n",
              row.name,
              row.size,
              row.parameters,
              row.multiplyAdds,
              row.output));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%,d learned numbers, %,d multiply-adds and %,d bytes for one field",
                parameters(),
                multiplyAdds(),
                peakBytes))
        .toString();
  }
}
