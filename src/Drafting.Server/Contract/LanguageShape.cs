using Drafting.Documents;

namespace Drafting.Server.Contract;

/// <summary>A language of the United Nations.</summary>
internal sealed class LanguageShape : IWords
{
    public static IEnumerable<string> All => Delegations.Languages;
}

/// <summary>Something's name in each of the six languages.</summary>
internal sealed record NamesShape(string En, string Zh, string Fr, string Es, string Ru, string Ar);
