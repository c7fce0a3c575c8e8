namespace Drafting.Documents.Ports;

/// <summary>One store that keeps drafts, who may see them, and the library.</summary>
public interface IStorage : IDraftLog, IDraftCatalogue, ILibrary, IAsyncDisposable
{
    /// <summary>Completes where the store can be read and written.</summary>
    /// <exception cref="StorageUnavailableException">It cannot.</exception>
    Task CheckAsync(CancellationToken cancellation = default);
}
