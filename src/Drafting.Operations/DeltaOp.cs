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
public readonly record struct DeltaOp
{
    private readonly object? content;

    private DeltaOp(DeltaAction action, int length, object? content, Attributes? attributes)
    {
        Action = action;
        Length = length;
        this.content = content;
        Attributes = attributes;
    }

    /// <summary>What the step does.</summary>
    public DeltaAction Action { get; }

    /// <summary>UTF-16 units inserted, passed over or deleted; at least 1.</summary>
    public int Length { get; }

    /// <summary>Formatting of the inserted text, or the change of formatting of what is retained.</summary>
    public Attributes? Attributes { get; }

    /// <summary>The inserted text; null where an embed is inserted or nothing is.</summary>
    public string? Text => content as string;

    /// <summary>The inserted embed; null where text is inserted or nothing is.</summary>
    public Embed? Embed => content as Embed;

    /// <summary>Inserts text, at least one unit.</summary>
    public static DeltaOp Insert(string text, Attributes? attributes = null) => new(DeltaAction.Insert, text.Length, text, attributes);

    /// <summary>Inserts an embed.</summary>
    public static DeltaOp Insert(Embed embed, Attributes? attributes = null) => new(DeltaAction.Insert, 1, embed, attributes);

    /// <summary>Passes over content, reformatting it where attributes are given.</summary>
    public static DeltaOp Retain(int length, Attributes? attributes = null) => new(DeltaAction.Retain, length, null, attributes);

    /// <summary>Deletes content.</summary>
    public static DeltaOp Delete(int length) => new(DeltaAction.Delete, length, null, null);

    /// <summary>The same content, formatted otherwise.</summary>
    public DeltaOp WithAttributes(Attributes? attributes) => new(Action, Length, content, attributes);

    /// <summary>The part from <paramref name="offset"/> on, <paramref name="length"/> units long.</summary>
    public DeltaOp Slice(int offset, int length) =>
        offset == 0 && length == Length ? this
        : new(Action, length, content is string text ? text.Substring(offset, length) : content, Attributes);
}
