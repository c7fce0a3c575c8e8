namespace Drafting.Redlines.Alignment;

/// <summary>Paragraphs are looked for among their own kind: the preamble, the operative part, the notes, the rest.</summary>
internal enum Zone
{
    Preamble,
    Operative,
    Notes,
    Rest,
}

internal static class Zones
{
    public static Zone Of(RedlineParagraph paragraph) => paragraph.Kind switch
    {
        "preambular" => Zone.Preamble,
        "operative" or "sub" => Zone.Operative,
        "footnote" => Zone.Notes,
        _ => Zone.Rest,
    };
}
