namespace Drafting.Server.Hosting;

/// <summary>A node that owns drafts.</summary>
internal sealed record NodeView(string Address, string Status);

/// <summary>The nodes that own drafts, as this one sees them.</summary>
internal interface INodes
{
    /// <exception cref="TimeoutException">None of them answers.</exception>
    Task<IReadOnlyList<NodeView>> ListAsync(CancellationToken cancellation);
}

/// <summary>Drafts are owned in this process.</summary>
internal sealed class ThisProcess : INodes
{
    public Task<IReadOnlyList<NodeView>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<NodeView>>([new("in process", "Active")]);
}
