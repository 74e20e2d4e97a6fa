package org.intertwiner.nn.message;

import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;

/**
 * A map between features of nodes that sees the edges, immutable; its numbers come from a {@link
 * Scope}.
 *
 * <p><i>Shape</i>: {@code (nodes, input().channels())} to {@code (nodes, output().channels())}.
 */
public interface GraphLayer extends Parametrised {
  /**
   * What the nodes carry that come in.
   *
   * @return the type
   */
  FieldType<?> input();

  /**
   * What the nodes carry that come out.
   *
   * @return the type, over the same action
   */
  FieldType<?> output();

  /**
   * Binds the layer to numbers.
   *
   * @param scope where the numbers come from
   * @return the map
   */
  GraphMap bind(Scope scope);
}
