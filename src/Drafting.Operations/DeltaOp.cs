namespace Drafting.Operations;

/// <summary>What one step of a <see cref="Delta"/> does.</summary>
public enum DeltaAction
{
    /// <summary>New text or a new embed.</summary>
    Insert,

    /// <summary>Existing content passed over, perhaps reformatted.</summary>
    Retain,

    /// <summary>Existing content taken away.</summary>
    Delete,
}

/// <summary>One step of a <see cref="Delta"/>. Lengths are UTF-16 code units; an embed has length 1.</summary>
public readonly struct DeltaOp : IEquatable<DeltaOp>
{
    // An Embed, or the text from `start` on of a string or a LongText, so that slicing copies nothing.
    private readonly object? content;
    private readonly int start;

    private DeltaOp(DeltaAction action, int length, object? content, int start, Attributes? attributes)
    {
        Action = action;
        Length = length;
        this.content = content;
        this.start = start;
        Attributes = attributes;
    }

    /// <summary>What the step does.</summary>
    public DeltaAction Action { get; }

    /// <summary>UTF-16 units inserted, passed over or deleted; at least 1.</summary>
    public int Length { get; }

    /// <summary>Formatting of the inserted text, or the change of formatting of what is retained.</summary>
    public Attributes? Attributes { get; }

    /// <summary>The inserted text; null where an embed is inserted or nothing is.</summary>
    public string? Text => content switch
    {
        null or Operations.Embed => null,
        string text when text.Length == Length => text,
        _ => content.ToString()!.Substring(start, Length),
    };

    /// <summary>The inserted embed; null where text is inserted or nothing is.</summary>
    public Embed? Embed => content as Embed;

    /// <summary>Whether text is inserted.</summary>
    public bool InsertsText => content is not (null or Operations.Embed);

    /// <summary>Whether <paramref name="left"/> is equal to <paramref name="right"/>.</summary>
    public static bool operator ==(DeltaOp left, DeltaOp right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is not equal to <paramref name="right"/>.</summary>
    public static bool operator !=(DeltaOp left, DeltaOp right) => !left.Equals(right);

    /// <summary>Inserts text, at least one unit.</summary>
    public static DeltaOp Insert(string text, Attributes? attributes = null) => new(DeltaAction.Insert, text.Length, text, 0, attributes);

    /// <summary>Inserts an embed.</summary>
    public static DeltaOp Insert(Embed embed, Attributes? attributes = null) => new(DeltaAction.Insert, 1, embed, 0, attributes);

    /// <summary>Passes over content, reformatting it where attributes are given.</summary>
    public static DeltaOp Retain(int length, Attributes? attributes = null) => new(DeltaAction.Retain, length, null, 0, attributes);

    /// <summary>Deletes content.</summary>
    public static DeltaOp Delete(int length) => new(DeltaAction.Delete, length, null, 0, null);

    /// <summary>The same content, formatted otherwise.</summary>
    public DeltaOp WithAttributes(Attributes? attributes) => new(Action, Length, content, start, attributes);

    /// <summary>The part from <paramref name="offset"/> on, <paramref name="length"/> units long.</summary>
    public DeltaOp Slice(int offset, int length) => new(Action, length, content, start + offset, Attributes);

    /// <summary>The unit of the inserted text at a place; the text itself need not be put together.</summary>
    public char UnitAt(int index) => content is LongText text ? text[start + index] : ((string)content!)[start + index];

    /// <inheritdoc/>
    public bool Equals(DeltaOp other) =>
        Action == other.Action
        && Length == other.Length
        && Attributes.Same(Attributes, other.Attributes)
        && (content is Embed embed ? embed.Equals(other.content as Embed) : Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeltaOp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Action, Length);

    /// <summary>Inserts the text that was joined.</summary>
    internal static DeltaOp Insert(ref TextJoin join, Attributes? attributes)
    {
        var (text, length) = join.Take();
        return new(DeltaAction.Insert, length, text, 0, attributes);
    }

    /// <summary>Appends the inserted text to another.</summary>
    internal void AppendTo(ref TextJoin join) => join.Append(content!, start, Length);
}
