package org.intertwiner.nn.engine;

import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A dense row-major array: a lease on a storage, seen through a shape.
 *
 * <p>Several arrays may share one lease (a reshaped view costs nothing). When the step that made
 * the lease closes, all of them become closed, and any use says so.
 */
public final class Array {
  private final Lease lease;
  private final Shape shape;

  Array(Lease lease, Shape shape) {
    this.lease = lease;
    this.shape = shape;
  }

  /**
   * Returns the memory behind the array.
   *
   * @return the storage
   * @throws InvalidInput if the step that made the array is closed
   */
  public Storage storage() {
    Storage s = lease.storage;
    if (s == null) {
      throw new InvalidInput(
          "tensor " + shape,
          "closed: the step that made it has ended",
          "an open tensor",
          "keep it with keep(), or read its numbers inside the step");
    }
    return s;
  }

  /**
   * Returns the shape.
   *
   * @return the shape
   */
  public Shape shape() {
    return shape;
  }

  /**
   * Returns the kind of number.
   *
   * @return the kind
   */
  public DType type() {
    return lease.type;
  }

  /**
   * Sees the same numbers through another shape of equal size.
   *
   * @param other the other shape
   * @return a view; no number is copied
   * @throws InvalidInput if the sizes differ
   */
  public Array reshaped(Shape other) {
    if (other.size() != shape.size()) {
      throw new InvalidInput(
          "reshape",
          shape + " (" + shape.size() + " entries) to " + other + " (" + other.size() + ")",
          "equally many entries",
          "");
    }
    return new Array(lease, other);
  }

  /**
   * Says whether the step that made the array has closed.
   *
   * @return true if the array can no longer be used
   */
  public boolean isClosed() {
    return lease.storage == null;
  }

  /**
   * Returns how often the numbers were changed in place.
   *
   * @return a count that only grows
   */
  public int version() {
    return lease.version;
  }

  /**
   * Keeps the array beyond the end of the step that made it: it then belongs to the step around
   * that one, or to none.
   *
   * @throws InvalidInput if that step has closed already
   */
  public void keep() {
    storage();
    Step owner = lease.owner;
    if (owner != null) {
      owner.keep(this);
    }
  }

  /** Notes that the numbers were changed in place. */
  public void touch() {
    lease.version++;
  }

  Lease lease() {
    return lease;
  }

  /** The right to use a storage until a step closes; shared by all views. */
  static final class Lease {
    final DType type;
    @Nullable Storage storage;
    @Nullable Step owner;
    int version;

    Lease(DType type, Storage storage, @Nullable Step owner) {
      this.type = type;
      this.storage = storage;
      this.owner = owner;
    }
  }
}
