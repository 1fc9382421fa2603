using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Hosting;

/// <summary>Loads the model of a file; takes seconds to minutes, by its size.</summary>
internal delegate IModel ModelLoader(string path);
