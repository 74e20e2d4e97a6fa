package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;

/**
 * A field type cut into equal blocks: of each part every block gets as many copies; where the
 * copies do not divide, the list of fields must be a repetition.
 *
 * @param <G> the group elements
 * @param block the type of one block
 * @param order for each position of the blocks laid one after the other its channel in the type
 */
record FieldBlocks<G>(FieldType<G> block, List<Integer> order) {
  FieldBlocks {
    order = List.copyOf(order);
  }

  static <G> FieldBlocks<G> of(FieldType<G> type, int groups) {
    if (groups == 1) {
      return new FieldBlocks<>(type, IntStream.range(0, type.channels()).boxed().toList());
    }
    List<FieldType.Part<G>> fields = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    boolean divides = true;
    int at = 0;
    for (FieldType.Part<G> part : type.parts()) {
      divides &= part.copies() % groups == 0;
      for (int copy = 0; copy < part.copies(); copy++) {
        fields.add(new FieldType.Part<>(part.representation(), 1));
        offsets.add(at);
        at += part.representation().dimension();
      }
    }
    int[] chosen = divides ? partwise(type, groups) : consecutive(type, fields, groups);
    FieldType<G> block = null;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      FieldType.Part<G> field = fields.get(chosen[i]);
      if (i < chosen.length / groups) {
        FieldType<G> one = FieldType.of(type.action(), field.representation(), 1);
        block = block == null ? one : block.plus(one);
      }
      for (int c = 0; c < field.representation().dimension(); c++) {
        order.add(offsets.get(chosen[i]) + c);
      }
    }
    if (block == null) {
      throw new InvalidInput("field type", type.toString(), "at least one field", "");
    }
    return new FieldBlocks<>(block, order);
  }

  private static <G> int[] partwise(FieldType<G> type, int groups) {
    int[] chosen = new int[type.fields()];
    int next = 0;
    for (int g = 0; g < groups; g++) {
      int first = 0;
      for (FieldType.Part<G> part : type.parts()) {
        int share = part.copies() / groups;
        for (int copy = 0; copy < share; copy++) {
          chosen[next++] = first + g * share + copy;
        }
        first += part.copies();
      }
    }
    return chosen;
  }

  private static <G> int[] consecutive(
      FieldType<G> type, List<FieldType.Part<G>> fields, int groups) {
    boolean repeated = fields.size() % groups == 0;
    int share = fields.size() / groups;
    for (int i = share; repeated && i < fields.size(); i++) {
      FieldType<G> here = FieldType.of(type.action(), fields.get(i).representation());
      FieldType<G> before = FieldType.of(type.action(), fields.get(i - share).representation());
      repeated = here.equals(before);
    }
    if (!repeated) {
      throw new InvalidInput(
          "groups of a convolution on " + type,
          groups + " groups",
          "a number that divides the copies of every part",
          "each group takes as many fields of every kind");
    }
    int[] chosen = new int[fields.size()];
    Arrays.setAll(chosen, i -> i);
    return chosen;
  }

  /** Whether the blocks stand one after the other already. */
  boolean inOrder() {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) != i) {
        return false;
      }
    }
    return true;
  }

  /** For each position of the blocks its channel. */
  int[] channels() {
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** For each channel its position in the blocks. */
  int[] positions() {
    int[] positions = new int[order.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[order.get(i)] = i;
    }
    return positions;
  }
}
