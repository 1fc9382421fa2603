using System.Runtime.InteropServices;

namespace LLama.Native;

/// <summary>A handle to an object that llama.cpp owns.</summary>
public abstract class SafeLLamaHandleBase : SafeHandle
{
    private protected SafeLLamaHandleBase() : base(IntPtr.Zero, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == IntPtr.Zero;

    public override string ToString() => handle.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
