namespace Drafting.Documents;

/// <summary>A Member State of the United Nations or an observer State.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Names">The United Nations' short name by language code: en, zh, fr, es, ru, ar.</param>
/// <param name="Member">False for the observer States.</param>
/// <param name="Group">“African”, “Asia-Pacific”, “Eastern European”, “Latin American and Caribbean”, “Western European and Others”
/// (where the United States of America attends as an observer and Türkiye takes part for elections), or “observer”.</param>
public sealed record Delegation(string Code, IReadOnlyDictionary<string, string> Names, bool Member, string Group)
{
    /// <summary>The name in <paramref name="language"/>, in English where that is none of the six.</summary>
    public string Name(string language) => Names.TryGetValue(language, out var name) ? name : Names["en"];
}
