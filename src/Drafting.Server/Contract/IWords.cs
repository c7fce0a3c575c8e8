namespace Drafting.Server.Contract;

/// <summary>A text that is one of a few words, which stand in a table elsewhere.</summary>
internal interface IWords
{
    /// <summary>The words.</summary>
    static abstract IEnumerable<string> All { get; }
}
