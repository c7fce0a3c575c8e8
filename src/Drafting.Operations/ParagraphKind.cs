namespace Drafting.Operations;

/// <summary>What a paragraph of a draft is. On the wire the name in camelCase.</summary>
public enum ParagraphKind
{
    /// <summary>The resolution's title.</summary>
    Title,

    /// <summary>A heading inside the text or an annex.</summary>
    Heading,

    /// <summary>The organ that speaks: “大会，”, “The General Assembly,”.</summary>
    Enacting,

    /// <summary>A preambular paragraph (PP), unnumbered.</summary>
    Preambular,

    /// <summary>An operative paragraph (OP), numbered by position.</summary>
    Operative,

    /// <summary>A sub-paragraph: level 1 is (a), 2 is (i), 3 is a., 4 is i.</summary>
    Sub,

    /// <summary>The body of a footnote; text elsewhere refers to it by an embed.</summary>
    Footnote,

    /// <summary>Everything else: letters, annexes, adoption notes, signature lines.</summary>
    Plain,
}

/// <summary>How far the negotiators are with a paragraph. On the wire the name in camelCase.</summary>
public enum ParagraphStatus
{
    /// <summary>Under negotiation.</summary>
    Open,

    /// <summary>In square brackets: not agreed, set aside.</summary>
    Bracketed,

    /// <summary>Agreed ad referendum: by the negotiators, subject to their capitals.</summary>
    AgreedAdRef,

    /// <summary>Agreed: it changes no more unless it is reopened.</summary>
    Agreed,
}
